package aurora.operations;

import com.google.gson.JsonObject;

/** What the jump box does when it is made, and how its sessions are recorded. Pure. */
final class JumpBoxSetup {

    private JumpBoxSetup() {}

    /**
     * Installs psql from Amazon Linux's own repository and turns the machine off when nobody has had a session for a
     * while. A session, also one that only forwards a port, is a process of Session Manager's agent.
     */
    static String userData(int idleMinutes) {
        return """
                #!/bin/bash
                set -euo pipefail
                cat > /usr/local/sbin/stop-when-idle <<'SCRIPT'
                #!/bin/bash
                set -euo pipefail
                mark=/run/last-session
                if [[ ! -e $mark ]] || pgrep -x ssm-session-wor > /dev/null; then touch "$mark"; fi
                idle=$(($(date +%%s) - $(stat -c %%Y "$mark")))
                if ((idle >= %d * 60)); then systemctl poweroff; fi
                SCRIPT
                chmod 0755 /usr/local/sbin/stop-when-idle
                cat > /etc/systemd/system/stop-when-idle.service <<'UNIT'
                [Unit]
                Description=Turns the machine off when nobody uses it
                [Service]
                Type=oneshot
                ExecStart=/usr/local/sbin/stop-when-idle
                UNIT
                cat > /etc/systemd/system/stop-when-idle.timer <<'UNIT'
                [Unit]
                Description=Looks every minute whether somebody uses the machine
                [Timer]
                OnBootSec=60
                OnUnitActiveSec=60
                [Install]
                WantedBy=timers.target
                UNIT
                systemctl daemon-reload
                systemctl enable --now stop-when-idle.timer
                dnf install --assumeyes postgresql16
                """.formatted(idleMinutes);
    }

    /** Preferences of a session: everything typed goes to an encrypted log while it is typed. */
    static String sessionDocument(String logGroup) {
        JsonObject inputs = new JsonObject();
        inputs.addProperty("cloudWatchLogGroupName", logGroup);
        inputs.addProperty("cloudWatchEncryptionEnabled", true);
        inputs.addProperty("cloudWatchStreamingEnabled", true);
        JsonObject document = new JsonObject();
        document.addProperty("schemaVersion", "1.0");
        document.addProperty("description", "A recorded session");
        document.addProperty("sessionType", "Standard_Stream");
        document.add("inputs", inputs);
        return document.toString();
    }
}
