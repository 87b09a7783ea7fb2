package org.microcourt.courtroom.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.microcourt.courtroom.frame.Request;
import org.microcourt.exhibit.UploadPlan;
import org.microcourt.json.Json;
import org.microcourt.platform.objects.Completion;
import org.microcourt.platform.objects.HeldPart;
import org.microcourt.platform.objects.Multipart;
import org.microcourt.platform.objects.SentPart;
import org.microcourt.platform.objects.SignedRequest;
import org.microcourt.platform.objects.Uploads;

/// How a file that was announced gets into the bucket: in one piece, or in parts that may be sent
/// beside each other, again, and after a break.
final class Sending {
  private final Uploads uploads;

  Sending(Uploads uploads) {
    this.uploads = uploads;
  }

  /// `{"put"}` for a file that goes in one piece, else `{"partSize","parts"}`.
  Json.Obj offer(String courtroom, UploadPlan plan) {
    return isWhole(plan)
        ? Json.obj("put", signed(put(courtroom, plan)))
        : Json.obj("partSize", Uploads.PART_SIZE, "parts", parts(plan));
  }

  /// The offer anew, with the parts that the bucket has (`held`) and the signed requests of those
  /// asked for (`requests`); empty when a part is none of the file's.
  Optional<Json.Obj> sign(String courtroom, UploadPlan plan, List<Request.Part> wanted) {
    if (isWhole(plan)) {
      return wanted.isEmpty() ? Optional.of(offer(courtroom, plan)) : Optional.empty();
    }
    if (wanted.stream().anyMatch(part -> part.number() > parts(plan))) {
      return Optional.empty();
    }
    String key = key(courtroom, plan);
    Optional<Multipart> begun = uploads.started(key);
    Json.Obj offer = offer(courtroom, plan);
    if (wanted.isEmpty()) {
      List<Json.Obj> held =
          begun.map(uploads::parts).orElse(List.of()).stream().map(Sending::held).toList();
      return Optional.of(offer.with("held", held));
    }
    Multipart upload = begun.orElseGet(() -> begin(key, plan));
    List<Json.Obj> requests = new ArrayList<>();
    for (Request.Part part : wanted) {
      long size = size(plan, part.number());
      SignedRequest request = uploads.part(upload, part.number(), size, part.sha256());
      requests.add(signed(request).with("number", part.number()).with("size", size));
    }
    return Optional.of(offer.with("requests", requests));
  }

  /// Parts are asked for beside each other, and each question may have found nothing begun: they
  /// all go into the upload that was begun first.
  private Multipart begin(String key, UploadPlan plan) {
    Multipart own = uploads.start(key, plan.contentType());
    return uploads.started(key).orElse(own);
  }

  /// Puts the parts together: `{"complete"}`, and the numbers of those `missing`.
  Json.Obj complete(String courtroom, UploadPlan plan) {
    Optional<Multipart> begun =
        isWhole(plan) ? Optional.empty() : uploads.started(key(courtroom, plan));
    if (begun.isEmpty()) {
      boolean stands = uploads.head(key(courtroom, plan)).isPresent();
      return Json.obj("complete", stands, "missing", stands ? List.of() : all(plan));
    }
    List<HeldPart> held = uploads.parts(begun.get());
    List<Integer> missing =
        IntStream.rangeClosed(1, parts(plan)).filter(n -> !has(held, plan, n)).boxed().toList();
    if (!missing.isEmpty()) {
      return Json.obj("complete", false, "missing", missing);
    }
    List<SentPart> sent =
        held.stream()
            .flatMap(p -> p.sha256().map(hash -> new SentPart(p.number(), p.etag(), hash)).stream())
            .toList();
    Completion done = uploads.complete(begun.get(), sent);
    boolean complete = done == Completion.DONE || done == Completion.STOOD_ALREADY;
    return Json.obj("complete", complete, "missing", complete ? List.of() : all(plan));
  }

  /// Ends what was begun of a file that will not come.
  void abandon(String courtroom, String upload) {
    uploads.abandon(key(courtroom, upload));
  }

  private static List<Integer> all(UploadPlan plan) {
    return IntStream.rangeClosed(1, isWhole(plan) ? 1 : parts(plan)).boxed().toList();
  }

  private static boolean has(List<HeldPart> held, UploadPlan plan, int number) {
    return held.stream().anyMatch(p -> p.number() == number && p.size() == size(plan, number));
  }

  private SignedRequest put(String courtroom, UploadPlan plan) {
    return uploads.put(key(courtroom, plan), plan.contentType(), plan.size(), plan.sha256());
  }

  private static boolean isWhole(UploadPlan plan) {
    return plan.size() <= Uploads.PART_SIZE;
  }

  private static int parts(UploadPlan plan) {
    return Math.toIntExact((plan.size() + Uploads.PART_SIZE - 1) / Uploads.PART_SIZE);
  }

  private static long size(UploadPlan plan, int number) {
    return Math.min(Uploads.PART_SIZE, plan.size() - (long) (number - 1) * Uploads.PART_SIZE);
  }

  /// Nothing of the file's own name is in it.
  private static String key(String courtroom, UploadPlan plan) {
    return key(courtroom, plan.id());
  }

  private static String key(String courtroom, String upload) {
    return courtroom + "/" + upload;
  }

  private static Json.Obj held(HeldPart part) {
    return Json.obj(
        "number", part.number(),
        "size", part.size(),
        "sha256", part.sha256().map(hash -> hash.hex()));
  }

  private static Json.Obj signed(SignedRequest request) {
    return Json.obj(
        "method", request.method(),
        "url", request.url().toString(),
        "headers", Json.of(request.headers()),
        "expires", request.expires());
  }
}
