"""What the engine of reminders tells Prometheus."""

from __future__ import annotations

from prometheus_client import Counter, Gauge, Histogram

DUE = Counter("confrere_reminders_due", "Ringings claimed because they were due.", ["platform"])
SENT = Counter("confrere_reminders_sent", "Ringings that a platform accepted.", ["platform"])
RETRIED = Counter("confrere_reminders_retried", "Sends begun again, by reason.", ["reason"])
DEAD = Counter("confrere_reminders_dead", "Ringings given up or whose end is unknown, by reason.", ["reason"])
KEPT = Counter("confrere_reminders_kept", "Ringings postponed, grouped, dropped or cancelled.", ["state"])
OPEN = Gauge("confrere_reminders_queue_depth", "Ringings handed over and not yet sent.", ["platform"])
LATE = Histogram(
    "confrere_reminders_late_seconds", "From the due time (or the end of a silence) to the platform's yes.",
    buckets=(0.5, 1, 2, 5, 10, 30, 60, 300, 900, 3600, 14_400, 86_400),
)
TICK = Gauge("confrere_reminders_last_tick_timestamp", "When the table was last looked at (Unix time).")
WORKERS = Gauge("confrere_workers", "Processes that ring reminders, by their heartbeat.")
