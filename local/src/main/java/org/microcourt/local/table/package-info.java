/// DynamoDB Local with the template's tables, and the event source mappings that follow their
/// streams.
///
/// ```
/// TableServer ──stream──► StreamPump ► ShardFollower ► BatchDelivery ──► function
///                                                            └──────────► DeadLetters
/// ```
@NullMarked
package org.microcourt.local.table;

import org.jspecify.annotations.NullMarked;
