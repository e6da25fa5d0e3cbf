import { FluentProvider } from "@fluentui/react-components";
import type { Session } from "./session/session";
import { themes } from "./theme";
import { SessionContext } from "./use-session";
import { useTheme } from "./use-theme";
import { Pane } from "./views/Pane";

interface AppProps {
  readonly session: Session;
  readonly officeBackground: string | undefined;
}

export function App({ session, officeBackground }: AppProps) {
  const theme = useTheme(officeBackground);
  return (
    <FluentProvider theme={themes[theme]}>
      <SessionContext value={session}>
        <Pane session={session} />
      </SessionContext>
    </FluentProvider>
  );
}
