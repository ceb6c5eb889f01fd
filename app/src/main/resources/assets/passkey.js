/* Passerelle — clés d’accès (WebAuthn) : le formulaire part avec la réponse de l’appareil. Sans ce fichier, on utilise un code. */
(() => {
  'use strict';
  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0));
  const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  const known = (list) => (list || []).map((key) => ({ type: 'public-key', id: bytes(key.id), transports: key.transports || [] }));

  const create = async (question) => {
    const options = {
      ...question,
      challenge: bytes(question.challenge),
      user: { ...question.user, id: bytes(question.user.id) },
      excludeCredentials: known(question.excludeCredentials),
      extensions: { credProps: true },
    };
    const key = await navigator.credentials.create({ publicKey: options });
    return answer(key, {
      attestationObject: text(key.response.attestationObject),
      clientDataJSON: text(key.response.clientDataJSON),
      transports: key.response.getTransports ? key.response.getTransports() : [],
    });
  };

  const get = async (question) => {
    const options = { ...question, challenge: bytes(question.challenge), allowCredentials: known(question.allowCredentials), extensions: {} };
    const key = await navigator.credentials.get({ publicKey: options });
    return answer(key, {
      authenticatorData: text(key.response.authenticatorData),
      clientDataJSON: text(key.response.clientDataJSON),
      signature: text(key.response.signature),
      userHandle: key.response.userHandle ? text(key.response.userHandle) : null,
    });
  };

  const answer = (key, response) => JSON.stringify({
    id: key.id,
    rawId: text(key.rawId),
    type: key.type,
    response,
    clientExtensionResults: key.getClientExtensionResults(),
    authenticatorAttachment: key.authenticatorAttachment,
  });

  document.querySelectorAll('[data-passkey]').forEach((part) => {
    const form = part.querySelector('form');
    if (!window.PublicKeyCredential || !form) return;
    part.hidden = false;
    const section = part.closest('section[hidden]');
    if (section) section.hidden = false;
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      const status = form.querySelector('[role=status]');
      status.textContent = '';
      const same = form.querySelector('[data-same-as]');
      const chosen = same && document.querySelector(`input[type=radio][name="${same.dataset.sameAs}"]:checked`);
      if (chosen) same.value = chosen.value;
      try {
        const question = JSON.parse(part.dataset.challenge);
        form.elements.credential.value = await (part.dataset.passkey === 'create' ? create(question) : get(question));
        form.submit();
      } catch (refused) {
        delete form.dataset.sent;
        form.removeAttribute('aria-busy');
        status.textContent = status.dataset.none;
      }
    });
  });
})();
