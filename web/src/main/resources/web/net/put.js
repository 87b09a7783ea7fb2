/**
 * Sends a signed request just as it was signed; the status of the answer. Only XMLHttpRequest says
 * how far a body has come.
 * @param {{method: string, url: string, headers: Record<string, string>}} request
 * @param {Blob} blob @param {(bytes: number) => void} moved @param {AbortSignal} stop
 * @returns {Promise<number>} 0 without an answer
 */
export function put(request, blob, moved, stop) {
  return new Promise((resolve) => {
    const call = new XMLHttpRequest();
    call.open(request.method, request.url);
    for (const [name, value] of Object.entries(request.headers)) call.setRequestHeader(name, value);
    call.upload.onprogress = (event) => moved(event.loaded);
    call.onloadend = () => resolve(call.status);
    stop.addEventListener('abort', () => call.abort(), { once: true });
    // A part of a file has no type, so that the browser adds no header of its own.
    call.send(blob.slice());
  });
}
