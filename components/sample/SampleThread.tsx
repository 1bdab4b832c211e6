import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { SAMPLE_ADDRESS, type SampleAnnotation } from './annotation.ts';

export interface SampleThreadProps {
  annotation: Pick<SampleAnnotation, 'start'>;
}

/** A short thread of the project's own, marked up as forums do. In English, like all that is judged. */
export function SampleThread({ annotation }: SampleThreadProps) {
  useEffect(() => annotation.start(), [annotation]);
  return (
    <section class="sample" lang="en" dir="ltr" aria-label={i18n.t('sample.label')}>
      {THREAD}
    </section>
  );
}

function Reply({
  id,
  author,
  date,
  children,
}: {
  id: string;
  author: string;
  date: string;
  children: unknown;
}) {
  return (
    <div
      class="post"
      id={`reply-${id}`}
      itemProp="suggestedAnswer"
      itemScope
      itemType="https://schema.org/Answer"
    >
      <link itemProp="url" href={`${SAMPLE_ADDRESS}#${id}`} />
      <p class="author" itemProp="author" itemScope itemType="https://schema.org/Person">
        <span itemProp="name">{author}</span>
      </p>
      <meta itemProp="dateCreated" content={date} />
      <div>
        <div itemProp="text">{children as string}</div>
      </div>
    </div>
  );
}

// one constant tree: drawing the page again leaves it, and the notes that stand in it, alone
const THREAD = (
  <div itemScope itemType="https://schema.org/QAPage">
    <div itemProp="mainEntity" itemScope itemType="https://schema.org/Question">
      <link itemProp="url" href={SAMPLE_ADDRESS} />
      <div class="post">
        <h3 itemProp="name">My iPhone wants a passcode that I have forgotten</h3>
        <p class="author" itemProp="author" itemScope itemType="https://schema.org/Person">
          <span itemProp="name">robin</span>
        </p>
        <meta itemProp="dateCreated" content="2026-03-02T09:10Z" />
        <div>
          <div itemProp="text">
            <p>I have no idea which one I chose. Is there a way in that keeps my photos?</p>
          </div>
        </div>
      </div>
      <Reply id="1" author="kim" date="2026-03-02T09:31Z">
        <p>Call them. Apple keeps a copy of your passcode on its servers.</p>
      </Reply>
      <Reply id="2" author="alex" date="2026-03-02T09:40Z">
        <p>Put it in DFU mode and you can get in without the passcode.</p>
      </Reply>
      <Reply id="3" author="sam" date="2026-03-02T10:02Z">
        <blockquote>
          <p>Apple keeps a copy of your passcode on its servers.</p>
        </blockquote>
        <p>That’s not true, Apple does not keep a copy of your passcode.</p>
        <p>Erase the phone and restore it from a backup.</p>
      </Reply>
      <Reply id="4" author="jo" date="2026-03-02T11:15Z">
        <p>Do you have a backup? Your passcode is stored inside the Secure Enclave.</p>
      </Reply>
    </div>
  </div>
);
