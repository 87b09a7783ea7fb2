package org.microcourt.local.template;

import org.microcourt.json.Json;

/// A function (by id) that takes the EventBridge events which match `pattern`.
public record BucketRuleSpec(String function, Json.Obj pattern) {}
