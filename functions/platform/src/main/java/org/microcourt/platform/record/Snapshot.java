package org.microcourt.platform.record;

import org.microcourt.json.Json;

/// The fold of a record up to `seq`, kept so that a cold load need not read all entries.
public record Snapshot(String courtroom, long seq, Json.Obj state) {}
