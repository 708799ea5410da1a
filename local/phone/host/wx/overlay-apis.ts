import type { Phone } from '../phone'
import { WxFailure } from '../wx-failure'

/** Dialogues, toasts, sheets: drawn by the phone, answered by a finger or by automation. */
export function installOverlays(phone: Phone): void {
  const { builder, overlays } = phone
  builder.call('showModal', options => {
    const given = options as Record<string, string | boolean | undefined>
    return new Promise(resolve => {
      let typed = String(given['editable'] ? (given['content'] ?? '') : '')
      const answer = (confirm: boolean) =>
        resolve({ confirm, cancel: !confirm, content: given['editable'] && confirm ? typed : null })
      const cancel = {
        label: String(given['cancelText'] ?? '取消'),
        colour: String(given['cancelColor'] ?? '#000000'),
        run: () => answer(false),
      }
      const confirm = {
        label: String(given['confirmText'] ?? '确定'),
        primary: true,
        colour: String(given['confirmColor'] ?? '#576B95'),
        run: () => answer(true),
      }
      overlays.show({
        kind: 'modal',
        title: String(given['title'] ?? ''),
        content: given['editable'] ? '' : String(given['content'] ?? ''),
        buttons: given['showCancel'] === false ? [confirm] : [cancel, confirm],
        ...(given['editable']
          ? {
              draw: (body: HTMLElement) => {
                const field = body.appendChild(document.createElement('input'))
                field.placeholder = String(given['placeholderText'] ?? '')
                field.value = typed
                field.oninput = () => {
                  typed = field.value
                }
              },
            }
          : {}),
      })
    })
  })
  builder.call('showActionSheet', ({ itemList, alertText }) => {
    const items = Array.isArray(itemList) ? itemList.map(String) : []
    if (!items.length || items.length > 6)
      throw new WxFailure('fail parameter error: itemList should have 1 to 6 items')
    return new Promise((resolve, reject) => {
      overlays.show({
        kind: 'action-sheet',
        title: '',
        content: String(alertText ?? ''),
        buttons: [
          ...items.map((label, tapIndex) => ({ label, run: () => resolve({ tapIndex }) })),
          { label: '取消', run: () => reject(new WxFailure('fail cancel')) },
        ],
      })
    })
  })
  let toastTimer = 0
  const closeToasts = () => {
    window.clearTimeout(toastTimer)
    overlays.closeAll('toast')
    overlays.closeAll('loading')
  }
  builder.call('showToast', ({ title, icon, duration, mask }) => {
    closeToasts()
    const sign = { success: '✔ ', error: '✖ ', loading: '… ' }[String(icon ?? 'success')] ?? ''
    overlays.show({ kind: 'toast', title: sign + String(title ?? ''), content: '', blocks: Boolean(mask) })
    toastTimer = window.setTimeout(closeToasts, Number(duration ?? 1500))
  })
  builder.call('showLoading', ({ title, mask }) => {
    closeToasts()
    overlays.show({ kind: 'loading', title: String(title ?? ''), content: '', blocks: Boolean(mask) })
  })
  builder.call('hideToast', closeToasts)
  builder.call('hideLoading', closeToasts)
  builder.call('makePhoneCall', ({ phoneNumber }) => {
    if (!phoneNumber) throw new WxFailure('fail parameter error: parameter.phoneNumber should be String')
    return new Promise((resolve, reject) => {
      overlays.show({
        kind: 'call',
        title: '拨打电话',
        content: String(phoneNumber),
        buttons: [
          { label: '取消', run: () => reject(new WxFailure('fail cancel')) },
          {
            label: '呼叫',
            primary: true,
            run: () => {
              phone.records.push({ api: 'makePhoneCall', detail: String(phoneNumber) })
              resolve({})
            },
          },
        ],
      })
    })
  })
  builder.call('enableAlertBeforeUnload', () => undefined)
  builder.call('disableAlertBeforeUnload', () => undefined)
}
