/**
 * Templates of the built-in components. WeChat's own are closed; what stands before the slot is drawn by
 * `draw-built-in` and styled by `built-in-style`.
 */
const holdsChildren = [
  'view',
  'text',
  'button',
  'label',
  'form',
  'checkbox-group',
  'radio-group',
  'picker',
  'scroll-view',
  'cover-view',
  'cover-image',
  'swiper',
  'swiper-item',
  'navigator',
  'root-portal',
  'page-container',
  'match-media',
  'page-meta',
  'movable-area',
  'movable-view',
  'picker-view',
  'picker-view-column',
  'navigation-bar',
  'share-element',
  'open-data',
  'web-view',
  'official-account',
  'map',
  'video',
  'camera',
  'ad',
  'editor',
  'audio',
  'live-player',
  'live-pusher',
] // prettier-ignore
const drawsItself = ['input', 'textarea', 'image', 'icon', 'progress', 'slider', 'switch', 'rich-text', 'canvas']
const marked = ['checkbox', 'radio']

export const builtInTemplates: Record<string, string> = Object.fromEntries([
  ...holdsChildren.map(name => [name, '<slot/>'] as const),
  ...drawsItself.map(name => [name, ''] as const),
  ...marked.map(name => [name, '<h-i></h-i><slot/>'] as const),
])
