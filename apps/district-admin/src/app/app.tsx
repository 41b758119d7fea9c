import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { staffTheme } from "@motcua/ui/mantine-theme";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";

import { router } from "../routes/router.tsx";
import { queryClient } from "./rpc.ts";

export function App() {
  return (
    <MantineProvider theme={staffTheme} forceColorScheme="light">
      <Notifications position="top-right" />
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
