package org.microcourt.local.template;

import java.time.Duration;
import java.util.Optional;
import org.microcourt.json.Json;

/// A function, by its id, that is called at a rate; with `input`, or with EventBridge's own event.
public record ScheduleSpec(String function, Duration every, Optional<Json.Obj> input) {}
