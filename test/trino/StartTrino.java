import java.io.IOException;

/** What the distribution's launcher does: starts the server class of trino-main. Ends when its starter has ended. */
public class StartTrino {
    public static void main(String[] args) {
        Thread watch = new Thread(StartTrino::endWithStarter);
        watch.setDaemon(true);
        watch.start();
        new io.trino.server.Server().start("435");
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
