export {}

declare module '@tarojs/components/types/View' {
  // Injected into the templates by config/taro; Taro's own types know only role and label.
  interface ViewProps {
    ariaHidden?: boolean
    ariaChecked?: 'true' | 'false'
    ariaDisabled?: 'true' | 'false'
    ariaSelected?: 'true' | 'false'
    ariaLive?: 'polite' | 'assertive' | ''
  }
}
