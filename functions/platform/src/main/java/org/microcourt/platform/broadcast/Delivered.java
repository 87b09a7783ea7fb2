package org.microcourt.platform.broadcast;

/// What became of a broadcast: frames posted, connections found gone, frames given up.
public record Delivered(int posted, int gone, int failed) {}
