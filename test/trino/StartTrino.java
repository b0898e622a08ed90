import java.io.IOException;

/** What the distribution's launcher does: starts the server class of trino-main. Ends when its starter has ended. */
public class StartTrino {
    public static void main(String[] args) throws ReflectiveOperationException {
        Thread watch = new Thread(StartTrino::endWithStarter);
        watch.setDaemon(true);
        watch.start();
        // By name, so that it is compiled without the jars, which an older compiler cannot read.
        Class<?> server = Class.forName("io.trino.server.Server");
        server.getMethod("start", String.class).invoke(server.getConstructor().newInstance(), args[0]);
    }

    private static void endWithStarter() {
        try {
            while (System.in.read() >= 0) {
                // The starter never writes: its end of the pipe closes when it is gone, however it went.
            }
        } catch (IOException gone) {
            // As good as closed.
        }
        Runtime.getRuntime().halt(0);
    }
}
