package org.microcourt.local.template;

import org.microcourt.json.Json;

/// A state machine; `definition` is its Amazon States Language with all substitutions made.
public record StateMachineSpec(String id, String name, String arn, Json.Obj definition) {}
