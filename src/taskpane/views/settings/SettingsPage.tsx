import { Button, makeStyles } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { home } from "../../use-focus-rescue";
import { usePart, useSession } from "../../use-session";
import { greenWords } from "../../words/fix";
import { greenFromKey, sectionWords, settingsWords } from "../../words/settings";
import { useListStyles } from "../list-styles";
import { ChoiceSetting } from "./ChoiceSetting";
import { NumberSetting } from "./NumberSetting";
import { OwnWords } from "./OwnWords";
import { ResetAll } from "./ResetAll";
import { RuleLevels } from "./RuleLevels";
import { TopLevel } from "./TopLevel";

const useStyles = makeStyles({
  back: { margin: "4px 8px 0", minWidth: 0, gap: "4px" },
  effect: { margin: "8px 16px 0" },
});

/** What a provider can set, each explained in one line; a change is kept and reviewed with at once. */
export function SettingsPage() {
  const styles = useStyles();
  const list = useListStyles();
  const session = useSession();
  const memory = usePart("memory");
  const checked = usePart("checked");
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const engine = session.checking.held?.engine;
  if (!memory || !engine || !checked) return null;
  const { settings } = memory;
  const { rows, rowsWithMustFix } = checked.review.figures;
  const key = checked.review.reading.greenKey;
  return (
    <section
      role="tabpanel"
      aria-label={settingsWords.title}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.preventDefault();
        session.go("more");
      }}
    >
      <Button className={styles.back} size="small" appearance="subtle" onClick={() => session.go("more")}>
        <span aria-hidden>‹</span> {settingsWords.back}
      </Button>
      <h2 ref={title} className={list.heading} {...home}>
        {settingsWords.title}
      </h2>
      <p className={list.text}>{settingsWords.kept}</p>
      <p className={styles.effect}>
        <b>{settingsWords.effect(rowsWithMustFix, rows)}</b>
      </p>
      <h3 className={list.subheading}>{sectionWords.judgement}</h3>
      <div className={list.form}>
        <ChoiceSetting
          name="green"
          settings={settings}
          engine={engine}
          unset={key && { choice: greenFromKey(key.meaning), says: greenWords.keySays(key.says) }}
        />
        <ChoiceSetting name="anyShortfall" settings={settings} engine={engine} />
        <TopLevel settings={settings} />
        <ChoiceSetting name="framework" settings={settings} engine={engine} />
        <ChoiceSetting name="wording" settings={settings} engine={engine} />
      </div>
      <h3 className={list.subheading}>{sectionWords.dates}</h3>
      <div className={list.form}>
        <NumberSetting name="dueSoonDays" settings={settings} engine={engine} />
        <NumberSetting name="reviewGraceDays" settings={settings} engine={engine} />
        <NumberSetting name="investigationDays" settings={settings} engine={engine} />
        <NumberSetting name="repeatMonths" settings={settings} engine={engine} />
        <NumberSetting name="embeddingWeeks" settings={settings} engine={engine} />
      </div>
      <h3 className={list.subheading}>{sectionWords.rules}</h3>
      <RuleLevels settings={settings} engine={engine} />
      <h3 className={list.subheading}>{sectionWords.ownWords}</h3>
      <OwnWords settings={settings} engine={engine} />
      <ResetAll />
    </section>
  );
}
