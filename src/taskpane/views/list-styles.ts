import { makeStyles, tokens } from "@fluentui/react-components";

const focus = { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" };

/** Looks that the pane's plain lists and texts share. */
export const useListStyles = makeStyles({
  plain: { listStyle: "none", margin: "4px 0 0", padding: 0 },
  link: {
    display: "block",
    width: "100%",
    textAlign: "left",
    font: "inherit",
    padding: "8px 16px",
    minHeight: "32px",
    border: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    cursor: "pointer",
    overflowWrap: "anywhere",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": focus,
  },
  inline: {
    font: "inherit",
    padding: 0,
    minHeight: "24px",
    minWidth: "24px",
    textAlign: "left",
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: "underline",
    cursor: "pointer",
    ":focus-visible": { ...focus, outlineOffset: "2px" },
  },
  heading: {
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase400,
    margin: "12px 16px 8px",
    overflowWrap: "anywhere",
    ":focus": { outline: "none" },
  },
  subheading: {
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
    margin: "16px 16px 4px",
  },
  details: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  summary: {
    padding: "8px 16px",
    minHeight: "24px",
    fontWeight: tokens.fontWeightSemibold,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": focus,
  },
  text: { margin: "4px 16px", overflowWrap: "anywhere" },
  quiet: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  form: { display: "flex", flexDirection: "column", gap: "12px", padding: "4px 16px 16px" },
});
