package org.medina.testing;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Stops, at the end of the test run, whatever its tests have started. */
public final class StopServers implements LauncherSessionListener {

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        Browser.close();
        RunningPortal.stopAll();
        ServerAddresses.closePortals();
        Servers.stop();
    }
}
