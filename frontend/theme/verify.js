// Computes the fingerprint of a file where it is, and asks for that alone: the file is never sent. Without this script,
// and where the page is not served over https, the fingerprint can be typed.
(() => {
  const place = document.getElementById('verify-file');
  const input = document.getElementById('file');
  const state = document.getElementById('file-state');
  if (!place || !input || !state || !window.crypto || !crypto.subtle) {
    return;
  }
  place.hidden = false;
  input.addEventListener('change', async () => {
    const file = input.files && input.files[0];
    if (!file) {
      return;
    }
    state.textContent = state.dataset.working || '';
    try {
      const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
      const hash = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
      location.assign('/verify/' + hash);
    } catch (unreadable) {
      state.textContent = state.dataset.failed || '';
    }
  });
})();
