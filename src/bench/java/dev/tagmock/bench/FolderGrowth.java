package dev.tagmock.bench;

import java.io.File;
import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.stream.Stream;

/**
 * What sustained writes make of a data folder.
 *
 * @param writes how they went meanwhile
 * @param largest size of the folder's files, in MiB
 * @param live what is left of them after a clean stop, in MiB
 */
record FolderGrowth(Measurement writes, double largest, double live) {
    private static final int GATEWAYS = 1_000;
    private static final int POLL_MILLIS = 200;
    private static final double SMALL = 64;
    private static final double TIMES_LIVE = 8;

    static FolderGrowth measure(Plan plan) throws IOException, InterruptedException {
        System.out.println("Sustained writes into a folder");
        LongAccumulator largest = new LongAccumulator(Math::max, 0);
        Measurement writes;
        try (Server server = Server.start(Candidates.sustained());
                ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor()) {
            Future<?> watching =
                    watch.scheduleAtFixedRate(() -> largest.accumulate(size()), 0, POLL_MILLIS, TimeUnit.MILLISECONDS);
            Seed.gateways(server, GATEWAYS);
            writes = Load.tagWrites(GATEWAYS).run(server.port(), plan.sustainedSeconds());
            watching.cancel(false);
        }
        return new FolderGrowth(writes, largest.get() / 0x1p20, size() / 0x1p20);
    }

    private static long size() {
        File[] files = Candidates.SUSTAINED.toFile().listFiles();
        return files == null ? 0 : Stream.of(files).mapToLong(File::length).sum();
    }

    /** The largest size, and at most what it should have been. */
    double ofAllowed() {
        return largest / Math.max(SMALL, TIMES_LIVE * live);
    }
}
