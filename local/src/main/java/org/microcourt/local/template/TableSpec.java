package org.microcourt.local.template;

/// A DynamoDB table. `streamArn` is empty when the table has no stream; the keys and all else stand
/// in `Stack.properties(id)`.
public record TableSpec(String id, String name, String arn, String streamArn) {}
