import {
  createTheme,
  Button,
  NativeSelect,
  TextInput,
  Textarea,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

// Ten equal shades: Mantine wants a tuple, the tokens want one value per theme. Shade numbers therefore never matter.
const one = (v: string) => Array.from({ length: 10 }, () => v) as unknown as MantineColorsTuple;

const variants: VariantColorsResolver = ({ variant }) => {
  const plain = { background: 'var(--surface)', hover: 'var(--sunk)', color: 'var(--ink)', border: '1px solid var(--line-ctl)' };
  if (variant === 'filled')
    return { background: 'var(--act)', hover: 'var(--act-hover)', color: 'var(--act-ink)', border: '1px solid var(--act)' };
  if (variant === 'danger') return { ...plain, color: 'var(--late)', border: '1px solid var(--late)' };
  if (variant === 'alarm')
    return { background: 'var(--late-solid)', hover: 'var(--late-solid)', color: 'var(--late-ink)', border: '1px solid var(--late-solid)' };
  if (variant === 'subtle')
    return { background: 'transparent', hover: 'var(--act-soft)', color: 'var(--act-text)', border: '1px solid transparent' };
  return plain; // 'default', and anything a developer invents
};

export const theme = createTheme({
  fontFamily: 'var(--font-ui)',
  fontFamilyMonospace: 'var(--font-ref)',
  fontSmoothing: false,
  primaryColor: 'act',
  colors: { act: one('var(--act)') },
  variantColorResolver: variants,
  autoContrast: false,
  defaultRadius: 'sm',
  radius: { xs: '2px', sm: '5px', md: '8px', lg: '8px', xl: '8px' },
  spacing: { xs: '.25rem', sm: '.5rem', md: '.75rem', lg: '1rem', xl: '1.5rem' },
  fontSizes: { xs: '.8125rem', sm: '.875rem', md: '.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  fontWeights: { regular: '400', medium: '500', bold: '600' },
  breakpoints: { xs: '24em', sm: '47.5em', md: '68.75em', lg: '75em', xl: '90em' }, // 760 and 1100 px are the two that count
  shadows: { xs: 'none', sm: 'none', md: 'var(--e-2)', lg: 'var(--e-2)', xl: 'var(--e-2)' },
  focusRing: 'auto',
  focusClassName: 'ch-focus',
  activeClassName: '',
  respectReducedMotion: true,
  cursorType: 'pointer',
  headings: { fontWeight: '600', textWrap: 'pretty' },
  components: {
    Button: Button.extend({ defaultProps: { variant: 'default', size: 'md' } }),
    TextInput: TextInput.extend({ defaultProps: { size: 'md' } }),
    NativeSelect: NativeSelect.extend({ defaultProps: { size: 'md' } }),
    Textarea: Textarea.extend({ defaultProps: { size: 'md', autosize: true, minRows: 2 } }),
  },
});

// One place where Mantine's own variables are pointed at ours; both schemes read the same names.
const map = {
  '--mantine-color-body': 'var(--bg)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-3)',
  '--mantine-color-placeholder': 'var(--ink-3)',
  '--mantine-color-error': 'var(--late)',
  '--mantine-color-anchor': 'var(--act-text)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--sunk)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line-ctl)',
  '--mantine-color-disabled': 'var(--sunk)',
  '--mantine-color-disabled-color': 'var(--ink-3)',
  '--mantine-color-disabled-border': 'var(--line-ctl)',
};
export const cssVariablesResolver: CSSVariablesResolver = () => ({ variables: {}, light: map, dark: map });
