package org.microcourt.local.policy;

import java.util.Map;

/// What functions are allowed and nothing here makes them do, each with why they may.
final class Unseen {
  private static final String SIGNED =
      "signed for a reader, who must not get more than the function";
  private static final String CUT_OFF = "gives up parts that were cut off: PartsIT, StreamedIT";
  private static final String SHARED = "one policy for all that read records: a snapshot, an entry";

  static final Map<String, Map<String, String>> REASONS =
      Map.ofEntries(
          Map.entry(
              "ActionsFunction",
              Map.of(
                  "dynamodb:Query ANCHORED#*", "the hours of one record: PublicLog, AnchorsIT",
                  "s3:AbortMultipartUpload microcourt-uploadsbucket/*", CUT_OFF,
                  "s3:GetObject microcourt-casefilesbucket/courtrooms/*", SIGNED,
                  "s3:GetObject microcourt-copiesbucket/copies/*", SIGNED,
                  "s3:GetObject microcourt-copiesbucket/courtrooms/*", SIGNED,
                  "s3:GetObject microcourt-copiesbucket/receipts/*", SIGNED,
                  "s3:GetObject microcourt-uploadsbucket/*", "looks for what arrived: PartsIT")),
          Map.entry(
              "AnchorFunction",
              Map.of(
                  "dynamodb:GetItem COURTROOM#*",
                  SHARED,
                  "dynamodb:PutItem MARKS#*",
                  "marks what was cut off: AnchoringTest")),
          Map.entry(
              "CopiesFunction",
              Map.of(
                  "s3:AbortMultipartUpload microcourt-copiesbucket/copies/*", CUT_OFF,
                  "s3:AbortMultipartUpload microcourt-copiesbucket/receipts/*", CUT_OFF)),
          Map.entry(
              "DeadlinesFunction",
              Map.of(
                  "states:StartExecution stateMachine:microcourt-deadline",
                  "the next generation of a long wait: DueTimesModelTest")),
          Map.entry(
              "DraftTranscriptFunction",
              Map.of(
                  "s3:GetObject microcourt-casefilesbucket/courtrooms/*",
                  "the small pictures of exhibits: ThumbnailsTest")),
          Map.entry(
              "ExportFunction",
              Map.of(
                  "s3:AbortMultipartUpload microcourt-copiesbucket/courtrooms/*/exports/*",
                  CUT_OFF)),
          Map.entry(
              "ImportFunction",
              Map.of(
                  "s3:AbortMultipartUpload microcourt-casefilesbucket/courtrooms/*",
                  CUT_OFF,
                  "s3:ListBucket microcourt-copiesbucket",
                  "tells an archive that is not there")),
          Map.entry(
              "ReactionsFunction",
              Map.of(
                  "dynamodb:PutItem COURTROOM#*",
                  "a snapshot of a long record: ReactionsTest",
                  "dynamodb:UpdateItem PERSON#*",
                  "forgets a connection that is gone",
                  "s3:AbortMultipartUpload microcourt-uploadsbucket/*",
                  CUT_OFF,
                  "s3:ListBucketMultipartUploads microcourt-uploadsbucket",
                  CUT_OFF,
                  "states:StartExecution stateMachine:microcourt-export",
                  "an export that was asked for: ReactionsTest")),
          Map.entry(
              "ReceivingFunction",
              Map.of(
                  "s3:AbortMultipartUpload microcourt-uploadsbucket/*",
                  CUT_OFF,
                  "s3:ListBucket microcourt-uploadsbucket",
                  "tells what an earlier delivery took away: a matter of time here")));

  private Unseen() {}
}
