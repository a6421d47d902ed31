package dev.tagmock.bench;

import java.io.IOException;

/**
 * What many writes make of the memory of a service whose tags are all there from the start.
 *
 * @param few writes, a tenth of {@code many}
 * @param afterFew resident memory in MiB
 */
record MemoryGrowth(int few, double afterFew, int many, double afterMany) {
    static MemoryGrowth measure(Plan plan) throws IOException, InterruptedException {
        System.out.println("Memory under many writes");
        int few = plan.manyWrites() / 10;
        int gateways = plan.manyGateways() / 5;
        try (Server server = Server.start(Candidates.smallHeap())) {
            Seed.gateways(server, gateways);
            write(server, gateways, few);
            double afterFew = server.residentAfterCollection();
            write(server, gateways, plan.manyWrites() - few);
            return new MemoryGrowth(few, afterFew, plan.manyWrites(), server.residentAfterCollection());
        }
    }

    /** A second's writes at a time, so that there are hardly more than asked for. */
    private static void write(Server server, int gateways, int count) throws IOException, InterruptedException {
        double written = 0;
        while (written < count) {
            written += Load.tagWrites(gateways).run(server.port(), 1).rate();
            if (Double.isNaN(written)) {
                throw new IllegalStateException(server.name() + " answers no more");
            }
        }
    }
}
