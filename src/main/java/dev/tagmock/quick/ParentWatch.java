package dev.tagmock.quick;

/** Ends the service with the JVM that stands for it, however that ends. */
final class ParentWatch {
    private static final String PROPERTY = "quick.parent";
    private static final long PAUSE_MILLIS = 100;

    private ParentWatch() {}

    /** The option that names this JVM as the one to watch. */
    static String option() {
        return "-D" + PROPERTY + "=" + ProcessHandle.current().pid();
    }

    /** Watches the JVM that such an option names, if there is one. */
    static void begin() {
        Long parent = Long.getLong(PROPERTY);
        if (parent != null) {
            Thread watch = new Thread(() -> endAfter(parent), "parent-watch");
            watch.setDaemon(true);
            watch.start();
        }
    }

    private static void endAfter(long parent) {
        try {
            // Who has died has no children, even while nobody has taken note of the death.
            while (ProcessHandle.current()
                    .parent()
                    .filter(it -> it.pid() == parent && it.isAlive())
                    .isPresent()) {
                Thread.sleep(PAUSE_MILLIS);
            }
            System.exit(0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
