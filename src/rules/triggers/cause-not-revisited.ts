import { defineRule } from "../define";
import { causeNotRevisited } from "../reading/row-triggers";
import { quote } from "../reading/say";

export default defineRule({
  id: "TRG-06",
  name: "cause-not-revisited",
  title: "Action failed, cause not revisited",
  severity: "must",
  why: "When an action fails, the cause it was built on was perhaps incomplete.",
  source: ["S79", "S80", "S93"],
  rows: "live",
  needs: ["cause"],
  uses: ["progress", "status", "actual", "target", "measureDeadline", "due"],
  *check(_row, about) {
    const failure = about.fact(causeNotRevisited);
    if (!failure) return;
    const seen = {
      status: `The status is '${quote(failure.words, 30)}'`,
      update: `The update says '${quote(failure.words, 40)}'`,
      deadline: "The deadline passed without the target being reached",
      "came back": "The concern came back after it was closed",
    }[failure.why];
    yield {
      at: "cause",
      what: `${seen}, and the cause has not been looked at again.`,
      fix: "Record whether it still holds.",
    };
  },
  examples: {
    flagged: [
      { row: { cause: "No slot on the rota", status: "Re-opened" }, says: "Re-opened" },
      { row: { cause: "No slot on the rota", progress: "No improvement since April." }, says: "No improvement" },
      { row: { cause: "No slot on the rota", progress: "77%, stuck there 3 weeks." }, says: "stuck there" },
      {
        row: { cause: "No alert on the app", progress: "Tick box hasn't worked on the Priory run" },
        says: "hasn't worked",
      },
      {
        row: { cause: "No slot on the rota", actual: "50%", target: "95%", due: "29/05/2026" },
        says: "deadline passed",
      },
      {
        row: { cause: "No slot on the rota", progress: "Webinar hasn't worked for the long runs." },
        says: "hasn't worked",
      },
    ],
    silent: [
      {
        row: {
          cause: "No slot on the rota",
          status: "Re-opened",
          progress: "Cause revised on 08/06: the rota was never the reason.",
        },
        because: "The cause was looked at again.",
      },
      {
        row: { cause: "No slot on the rota", progress: "No change." },
        because: "An empty update, which is another finding.",
      },
      {
        row: { cause: "No slot on the rota", actual: "50%", target: "95%", due: "30/06/2026" },
        because: "There is still time.",
      },
      { row: { cause: "No slot on the rota", status: "Closed" }, because: "The row is closed." },
      {
        row: { cause: "No slot on the rota", progress: "Bell not working in room 6, engineer booked." },
        because: "Equipment is out of order, not the action.",
      },
      { row: { cause: "No slot on the rota", progress: "No improvement needed on Ash." }, because: "Nothing failed." },
    ],
    blank: "silent",
  },
});
