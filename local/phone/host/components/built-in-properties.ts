/** Property types as in WeChat's component reference; what is missing here reaches the element as a plain attribute. */
type PropertyType = 'String' | 'Number' | 'Boolean' | 'Any'

const aria = { ariaLabel: 'String', ariaRole: 'String', ariaHidden: 'Any', ariaLive: 'String' } as const
const hover = {
  hoverClass: 'String',
  hoverStopPropagation: 'Boolean',
  hoverStartTime: 'Number',
  hoverStayTime: 'Number',
  animation: 'Any',
} as const

const own: Record<string, Record<string, PropertyType>> = {
  view: hover,
  text: { selectable: 'Boolean', userSelect: 'Boolean', space: 'String', decode: 'Boolean' },
  button: {
    ...hover,
    disabled: 'Boolean',
    type: 'String',
    formType: 'String',
    openType: 'String',
    loading: 'Boolean',
    plain: 'Boolean',
    size: 'String',
    name: 'String',
    lang: 'String',
    sessionFrom: 'String',
    appParameter: 'String',
    phoneNumberNoQuotaToast: 'Boolean',
    showMessageCard: 'Boolean',
  }, // prettier-ignore
  input: {
    name: 'String',
    value: 'Any',
    type: 'String',
    password: 'Boolean',
    placeholder: 'String',
    disabled: 'Boolean',
    maxlength: 'Number',
    focus: 'Boolean',
    confirmType: 'String',
    placeholderStyle: 'String',
    placeholderClass: 'String',
    cursorSpacing: 'Number',
    adjustPosition: 'Boolean',
    confirmHold: 'Boolean',
    holdKeyboard: 'Boolean',
    cursor: 'Any',
    selectionStart: 'Any',
    selectionEnd: 'Any',
    autoFocus: 'Boolean',
    alwaysEmbed: 'Boolean',
    safePasswordCertPath: 'String',
  }, // prettier-ignore
  textarea: {
    name: 'String',
    value: 'Any',
    placeholder: 'String',
    disabled: 'Boolean',
    maxlength: 'Number',
    focus: 'Boolean',
    autoHeight: 'Boolean',
    placeholderStyle: 'String',
    placeholderClass: 'String',
    fixed: 'Boolean',
    cursorSpacing: 'Number',
    showConfirmBar: 'Boolean',
    adjustPosition: 'Boolean',
    disableDefaultPadding: 'Boolean',
    autoFocus: 'Boolean',
    cursor: 'Any',
    selectionStart: 'Any',
    selectionEnd: 'Any',
    confirmType: 'String',
  }, // prettier-ignore
  image: { src: 'String', mode: 'String', lazyLoad: 'Boolean', showMenuByLongpress: 'Boolean', webp: 'Boolean' },
  checkbox: { name: 'String', value: 'String', checked: 'Boolean', disabled: 'Boolean', color: 'String' },
  radio: { name: 'String', value: 'String', checked: 'Boolean', disabled: 'Boolean', color: 'String' },
  switch: { name: 'String', checked: 'Boolean', disabled: 'Boolean', type: 'String', color: 'String' },
  'checkbox-group': { name: 'String' },
  'radio-group': { name: 'String' },
  picker: {
    name: 'String',
    mode: 'String',
    range: 'Any',
    rangeKey: 'String',
    value: 'Any',
    start: 'String',
    end: 'String',
    fields: 'String',
    disabled: 'Boolean',
    headerText: 'String',
    level: 'String',
    customItem: 'String',
  }, // prettier-ignore
  form: { reportSubmit: 'Boolean', reportSubmitTimeout: 'Number' },
  label: { for: 'String' },
  'scroll-view': {
    scrollX: 'Boolean',
    scrollY: 'Boolean',
    scrollTop: 'Any',
    scrollLeft: 'Any',
    scrollIntoView: 'String',
    scrollWithAnimation: 'Boolean',
    upperThreshold: 'Any',
    lowerThreshold: 'Any',
    enableFlex: 'Boolean',
    enableBackToTop: 'Boolean',
    refresherEnabled: 'Boolean',
    refresherTriggered: 'Boolean',
    enhanced: 'Boolean',
    showScrollbar: 'Boolean',
    scrollAnchoring: 'Boolean',
    bounces: 'Boolean',
    fastDeceleration: 'Boolean',
  }, // prettier-ignore
  navigator: { ...hover, url: 'String', openType: 'String', delta: 'Number', target: 'String' },
  slider: {
    name: 'String',
    value: 'Number',
    min: 'Number',
    max: 'Number',
    step: 'Number',
    disabled: 'Boolean',
    showValue: 'Boolean',
    activeColor: 'String',
    backgroundColor: 'String',
    blockSize: 'Number',
  }, // prettier-ignore
  swiper: {
    current: 'Number',
    autoplay: 'Boolean',
    interval: 'Number',
    duration: 'Number',
    circular: 'Boolean',
    vertical: 'Boolean',
    indicatorDots: 'Boolean',
    indicatorColor: 'String',
    indicatorActiveColor: 'String',
    previousMargin: 'String',
    nextMargin: 'String',
    displayMultipleItems: 'Number',
    currentItemId: 'String',
    easingFunction: 'String',
    snapToEdge: 'Boolean',
  }, // prettier-ignore
  'swiper-item': { itemId: 'String', skipHiddenItemLayout: 'Boolean' },
  'rich-text': { nodes: 'Any', space: 'String', userSelect: 'Boolean' },
  progress: {
    percent: 'Number',
    showInfo: 'Boolean',
    strokeWidth: 'Any',
    activeColor: 'String',
    backgroundColor: 'String',
    active: 'Boolean',
    borderRadius: 'Any',
    fontSize: 'Any',
    color: 'String',
    activeMode: 'String',
    duration: 'Number',
  }, // prettier-ignore
  icon: { type: 'String', size: 'Any', color: 'String' },
  canvas: { type: 'String', canvasId: 'String', disableScroll: 'Boolean' },
  'root-portal': { enable: 'Boolean' },
  'page-container': {
    show: 'Boolean',
    duration: 'Number',
    zIndex: 'Number',
    overlay: 'Boolean',
    position: 'String',
    round: 'Boolean',
    closeOnSlideDown: 'Boolean',
    overlayStyle: 'String',
    customStyle: 'String',
  }, // prettier-ignore
  'page-meta': {
    rootFontSize: 'String',
    pageFontSize: 'String',
    pageStyle: 'String',
    rootBackgroundColor: 'String',
    backgroundColor: 'String',
    scrollTop: 'String',
    backgroundTextStyle: 'String',
    pageOrientation: 'String',
    scrollDuration: 'Number',
    backgroundColorTop: 'String',
    backgroundColorBottom: 'String',
  }, // prettier-ignore
  'navigation-bar': { title: 'String', loading: 'Boolean', frontColor: 'String', backgroundColor: 'String' },
  'cover-image': { src: 'String' },
  'picker-view': { name: 'String', value: 'Any', indicatorStyle: 'String', indicatorClass: 'String' },
  'web-view': { src: 'String' },
}

const initial: Record<string, Record<string, unknown>> = {
  input: { maxlength: 140, type: 'text' },
  textarea: { maxlength: 140 },
  button: { type: 'default', size: 'default' },
  picker: { mode: 'selector' },
  slider: { min: 0, max: 100, step: 1 },
  swiper: { interval: 5000, duration: 500 },
  'root-portal': { enable: true },
  'page-container': { overlay: true, position: 'bottom' },
  navigator: { openType: 'navigate', delta: 1 },
  image: { mode: 'scaleToFill' },
  'scroll-view': { upperThreshold: 50, lowerThreshold: 50 },
}

const constructors = { String, Number, Boolean, Any: null }

/** Property definitions of one built-in component, for glass-easel. */
export function builtInProperties(name: string): Record<string, { type: unknown; value?: unknown }> {
  const properties: Record<string, { type: unknown; value?: unknown }> = {}
  for (const [key, type] of Object.entries({ ...aria, ...own[name] })) {
    const value = initial[name]?.[key]
    properties[key] = value === undefined ? { type: constructors[type] } : { type: constructors[type], value }
  }
  return properties
}
