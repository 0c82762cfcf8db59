try {
  document.querySelector(`[name=mode][value="${localStorage.getItem('mode')}"]`).checked = true;
} catch {}
