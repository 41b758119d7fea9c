import { describePositions } from "@motcua/services/sign-in/describe-actor";
import { formatInstant } from "@motcua/time/instant";

import { publicProcedure, router, staffProcedure } from "../trpc.ts";

export const sessionRouter = router({
  /** Who is signed in, at which units and with which permissions; and the law's time, from which screens count. */
  me: staffProcedure.query(({ ctx }) => {
    const { actor, clock, reference } = ctx.service;
    const positions = describePositions(ctx.service);
    return {
      userId: ctx.account?.userId ?? "",
      name: actor.name,
      district: { id: actor.districtId, name: reference.districts.get(actor.districtId)?.name ?? "" },
      positions,
      permissions: [...new Set(positions.flatMap((position) => position.permissions))],
      demo: ctx.demo,
      lawNow: formatInstant(clock.lawNow()),
    };
  }),
  /** For a screen that does not know yet whether to show sign-in. */
  status: publicProcedure.query(({ ctx }) => ({
    signedIn: ctx.account !== null,
    name: ctx.account?.name ?? null,
    hasPosition: ctx.service !== null,
    demo: ctx.demo,
  })),
});
