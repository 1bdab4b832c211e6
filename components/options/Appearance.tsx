import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Settings } from '../../utils/settings/settings.ts';
import { SampleThread, type SampleThreadProps } from '../sample/SampleThread.tsx';
import { numberText } from '../ui/dates.ts';
import { Select } from '../ui/Select.tsx';
import { Switch } from '../ui/Switch.tsx';

type Looks = Pick<
  Settings,
  'theme' | 'markStyle' | 'size' | 'printNotes' | 'includeQuestions' | 'markCorrections'
>;

export interface AppearanceProps extends SampleThreadProps {
  settings: Looks;
  choose: <Choice extends keyof Looks>(choice: Choice, value: Looks[Choice]) => void;
}

export function Appearance({ settings, choose, annotation }: AppearanceProps) {
  const { theme, markStyle, size, printNotes, includeQuestions, markCorrections } = settings;
  // storing takes a moment, in which the next key may be pressed already
  const [chosen, setChosen] = useState(size);
  return (
    <>
      <Select
        label={i18n.t('appearance.theme')}
        value={theme}
        choices={(['auto', 'light', 'dark'] as const).map((id) => [id, i18n.t(`appearance.${id}`)] as const)}
        onChange={(value) => choose('theme', value)}
      />
      <Select
        label={i18n.t('appearance.markStyle')}
        value={markStyle}
        choices={(['line', 'tint'] as const).map((id) => [id, i18n.t(`appearance.${id}`)] as const)}
        onChange={(value) => choose('markStyle', value)}
      />
      <label class="field">
        {i18n.t('appearance.size')}
        <input
          type="range"
          min={75}
          max={200}
          step={5}
          value={chosen}
          aria-valuetext={i18n.t('appearance.percent', [numberText(chosen)])}
          onInput={(event) => setChosen(event.currentTarget.valueAsNumber)}
          onChange={(event) => choose('size', event.currentTarget.valueAsNumber)}
        />
        <output>{i18n.t('appearance.percent', [numberText(chosen)])}</output>
      </label>
      <Switch
        label={i18n.t('appearance.printNotes')}
        checked={printNotes}
        onChange={(on) => choose('printNotes', on)}
      />
      <Switch
        label={i18n.t('appearance.includeQuestions')}
        checked={includeQuestions}
        onChange={(on) => choose('includeQuestions', on)}
      />
      <Switch
        label={i18n.t('appearance.markCorrections')}
        checked={markCorrections}
        onChange={(on) => choose('markCorrections', on)}
      />
      <h3>{i18n.t('appearance.preview')}</h3>
      <SampleThread annotation={annotation} />
    </>
  );
}
