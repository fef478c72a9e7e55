/**
 * The block in the editor: a preview and its options. It runs unbuilt in the browser, with WordPress’s own packages.
 */
((
  { blocks, blockEditor, components, element, htmlEntities, i18n },
  { preview, languages, regions, site, accent, page, settings },
) => {
  const { createElement: el, Fragment, useEffect, useRef, useState } = element;
  const { InspectorControls, useBlockProps } = blockEditor;
  const { CheckboxControl, Disabled, ExternalLink, PanelBody, SelectControl, TextControl } = components;
  const { __, sprintf } = i18n;
  const DOMAIN = 'clonazepam-self-check';

  /** The frame's option by the block's, for what changes the first screen. */
  const FRAME_OPTIONS = {
    language: 'lang',
    languages: 'languages',
    region: 'region',
    audience: 'audience',
    helplineName: 'helpline-name',
    helplinePhone: 'helpline-phone',
    helplineSms: 'helpline-sms',
    helplineUrl: 'helpline-url',
    exitUrl: 'exit-url',
    headingLevel: 'heading-level',
  };

  const HELPLINE = ['helplinePhone', 'helplineSms', 'helplineUrl'];

  /** For an author without `unfiltered_html`, WordPress saves “Smith & Sons” as “Smith &amp; Sons”. */
  const read = (value) => htmlEntities.decodeEntities(value ?? '');

  /** What visitors will get: the block's own values before those of the site, as includes/options.php has it. */
  const effective = (attributes) => {
    const hasLine = HELPLINE.some((name) => attributes[name]);
    return Object.fromEntries(
      Object.keys(FRAME_OPTIONS).map((name) => {
        const inherited = name.startsWith('helpline') && hasLine ? '' : (page[name] ?? site[name]);
        return [name, read(attributes[name]) || inherited];
      }),
    );
  };

  const addressOf = (attributes) => {
    const options = Object.entries(effective(attributes)).filter(([, value]) => value);
    const query = new URLSearchParams(options.map(([name, value]) => [FRAME_OPTIONS[name], value]));
    if (accent) query.set('accent', accent);
    return `${preview}?${query}`;
  };

  /** Pause in typing after which the preview reloads, in ms. */
  const PAUSE = 500;

  /** The check in a frame as tall as it reports. Nothing in it can be pressed, so that a click selects the block. */
  const Preview = ({ attributes }) => {
    const frame = useRef(null);
    const address = addressOf(attributes);
    const [shown, show] = useState(address);
    useEffect(() => {
      const timer = setTimeout(() => show(address), PAUSE);
      return () => clearTimeout(timer);
    }, [address]);
    useEffect(() => {
      const { current } = frame;
      const view = current.ownerDocument.defaultView;
      const type = 'clonazepam-self-check:height';
      const fit = ({ source, data }) => {
        if (source !== current.contentWindow || data?.type !== type) return;
        current.style.blockSize = `${Math.min(Math.max(data.height, 100), 2000)}px`;
      };
      // A frame in which nobody has pressed anything does not say by itself that it could be lower. It learns of its width a
      // moment later than of a message, on a slow machine much later.
      let timers = [];
      const ask = () => {
        timers.forEach(clearTimeout);
        timers = [100, 1000].map((wait) =>
          setTimeout(() => current.contentWindow?.postMessage({ type, exact: true }, '*'), wait),
        );
      };
      let width;
      const watch = new view.ResizeObserver(() => {
        if (current.clientWidth === width) return;
        width = current.clientWidth;
        ask();
      });
      view.addEventListener('message', fit);
      current.addEventListener('load', ask);
      watch.observe(current);
      return () => {
        view.removeEventListener('message', fit);
        current.removeEventListener('load', ask);
        watch.disconnect();
        timers.forEach(clearTimeout);
      };
    }, []);
    return el(
      Disabled,
      null,
      el('iframe', {
        ref: frame,
        className: 'clonazepam-self-check-preview',
        title: __('Preview of the self-check', DOMAIN),
        src: shown,
        sandbox: 'allow-scripts',
        tabIndex: -1,
      }),
    );
  };

  const usable = {
    helplineName: (value) => value.length <= 80,
    // PHP validates it fully; this catches words and extensions.
    helplinePhone: (value) => !/\p{L}/u.test(value) && /\p{Nd}.*\p{Nd}/u.test(value),
    helplineSms: (value) => usable.helplinePhone(value),
    helplineUrl: (value) => /^(https:\/\/[^\s/@]+(\/\S*)?|\/(?!\/)\S*)$/.test(value),
    exitUrl: (value) => usable.helplineUrl(value),
  };

  const Field = ({ name, label, help, attributes, setAttributes, ...rest }) => {
    const value = read(attributes[name]);
    const wrong = value && !usable[name](value.trim());
    return el(TextControl, {
      label,
      value,
      placeholder: site[name],
      help: wrong ? el('strong', null, sprintf(__('This cannot be used. %s', DOMAIN), help)) : help,
      onChange: (typed) => setAttributes({ [name]: typed }),
      __nextHasNoMarginBottom: true,
      __next40pxDefaultSize: true,
      ...rest,
    });
  };

  const Choice = ({ name, label, help, unset, options, attributes, setAttributes }) =>
    el(SelectControl, {
      label,
      help,
      value: attributes[name],
      options: [{ value: '', label: unset }, ...options],
      onChange: (chosen) => setAttributes({ [name]: chosen }),
      __nextHasNoMarginBottom: true,
      __next40pxDefaultSize: true,
    });

  /** Languages that visitors can choose among. */
  const Picker = ({ attributes, setAttributes }) => {
    const chosen = attributes.languages.split(' ').filter(Boolean);
    const toggle = (value) => (ticked) =>
      setAttributes({
        languages: languages
          .map((language) => language.value)
          .filter((tag) => (tag === value ? ticked : chosen.includes(tag)))
          .join(' '),
      });
    return el(
      Fragment,
      null,
      el('p', null, __('Visitors can choose among the languages you tick, if you tick two or more.', DOMAIN)),
      languages.map(({ value, label }) =>
        el(CheckboxControl, {
          key: value,
          label: el('span', { lang: value }, label),
          checked: chosen.includes(value),
          onChange: toggle(value),
          __nextHasNoMarginBottom: true,
        }),
      ),
    );
  };

  const nameIn = (list, value) => list.find((choice) => choice.value === value)?.label;

  const Inspector = (props) => {
    const phoneHelp = __('As people write it, without an extension.', DOMAIN);
    const addressHelp = __('Starts with https:// or, for a page of this site, with a slash.', DOMAIN);
    const inherit = (label) => sprintf(__('As on the whole site: %s', DOMAIN), label);
    const fromPage = (label) => sprintf(__('As on the page: %s', DOMAIN), label);
    const audiences = [
      { value: 'self', label: __('The visitor', DOMAIN) },
      { value: 'other', label: __('Someone the visitor cares about', DOMAIN) },
    ];
    const formats = [{ value: 'fhir', label: 'FHIR R4' }];
    /** What holds where the block sets nothing of its own. */
    const unset = {
      language: (site.language ? inherit : fromPage)(nameIn(languages, page.language) ?? nameIn(languages, 'en')),
      region: page.region
        ? (site.region ? inherit : fromPage)(nameIn(regions, page.region))
        : __('No country: words instead of numbers', DOMAIN),
      audience: site.audience ? inherit(nameIn(audiences, site.audience)) : __('The visitor chooses', DOMAIN),
      formats: site.formats ? inherit(nameIn(formats, site.formats)) : __('None', DOMAIN),
      headingLevel: site.headingLevel ? inherit(site.headingLevel) : __('2, as for a section of a page', DOMAIN),
    };
    return el(
      InspectorControls,
      null,
      el(
        PanelBody,
        { title: __('Language and visitors', DOMAIN) },
        el(Choice, {
          ...props,
          name: 'language',
          label: __('Language', DOMAIN),
          unset: unset.language,
          options: languages,
        }),
        el(Choice, {
          ...props,
          name: 'region',
          label: __('Help numbers for', DOMAIN),
          unset: unset.region,
          options: regions,
        }),
        el(Choice, {
          ...props,
          name: 'audience',
          label: __('Who it is about', DOMAIN),
          unset: unset.audience,
          options: audiences,
        }),
      ),
      el(
        PanelBody,
        { title: __('Your helpline', DOMAIN), initialOpen: false },
        el(Field, {
          ...props,
          name: 'helplineName',
          label: __('Name', DOMAIN),
          help: __('Up to 80 characters.', DOMAIN),
        }),
        el(Field, { ...props, name: 'helplinePhone', label: __('Phone', DOMAIN), type: 'tel', help: phoneHelp }),
        el(Field, { ...props, name: 'helplineSms', label: __('Text message', DOMAIN), type: 'tel', help: phoneHelp }),
        el(Field, { ...props, name: 'helplineUrl', label: __('Website', DOMAIN), help: addressHelp }),
      ),
      el(PanelBody, { title: __('Language picker', DOMAIN), initialOpen: false }, el(Picker, props)),
      el(
        PanelBody,
        { title: __('Page', DOMAIN), initialOpen: false },
        el(Field, {
          ...props,
          name: 'exitUrl',
          label: __('Quick exit', DOMAIN),
          help: `${__('Address that the “Leave this page” button opens.', DOMAIN)} ${addressHelp}`,
        }),
        el(Choice, {
          ...props,
          name: 'headingLevel',
          label: __('Heading level', DOMAIN),
          help: __('Where the check’s title stands in the outline of the page.', DOMAIN),
          unset: unset.headingLevel,
          options: ['1', '2', '3', '4', '5', '6'].map((level) => ({ value: level, label: level })),
        }),
        el(Choice, {
          ...props,
          name: 'formats',
          label: __('File for a clinic’s system', DOMAIN),
          help: __('Adds a button to the result that saves the answers as a file on the visitor’s device.', DOMAIN),
          unset: unset.formats,
          options: formats,
        }),
        settings && el(ExternalLink, { href: settings }, __('Settings for the whole site', DOMAIN)),
      ),
    );
  };

  const Edit = (props) =>
    el(Fragment, null, el(Inspector, props), el('div', useBlockProps(), el(Preview, { attributes: props.attributes })));

  // PHP renders the block, so no saved markup can become invalid in a later version.
  blocks.registerBlockType('clonazepam-self-check/self-check', { edit: Edit, save: () => null });
})(window.wp, window.clonazepamSelfCheckEditor);
