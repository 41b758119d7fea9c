import { CountQueueInput, countQueue } from "@motcua/services/dossiers/count-queue";
import { endDossier } from "@motcua/services/dossiers/end-dossier";
import { getDossier } from "@motcua/services/dossiers/get-dossier";
import { handOverDossier } from "@motcua/services/dossiers/hand-over-dossier";
import { listQueue } from "@motcua/services/dossiers/list-queue";
import { listRecipients } from "@motcua/services/dossiers/list-recipients";
import { receiveDossier } from "@motcua/services/dossiers/receive-dossier";
import { recordResult } from "@motcua/services/dossiers/record-result";
import { returnResult } from "@motcua/services/dossiers/return-result";
import { RevealPartiesInput } from "@motcua/services/dossiers/reveal-input";
import { revealParties } from "@motcua/services/dossiers/reveal-parties";
import {
  DossierIdInput,
  EndDossierInput,
  HandOverDossierInput,
  ListQueueInput,
  ReceiveDossierInput,
  RecordResultInput,
  ReturnResultInput,
  SearchDossiersInput,
} from "@motcua/services/dossiers/schemas";
import { searchDossiers } from "@motcua/services/dossiers/search-dossiers";

import { router, staffProcedure } from "../trpc.ts";

export const dossiersRouter = router({
  receive: staffProcedure.input(ReceiveDossierInput).mutation(({ ctx, input }) => receiveDossier(ctx.service, input)),
  queue: staffProcedure.input(ListQueueInput).query(({ ctx, input }) => listQueue(ctx.service, input)),
  queueCounts: staffProcedure.input(CountQueueInput).query(({ ctx, input }) => countQueue(ctx.service, input)),
  search: staffProcedure.input(SearchDossiersInput).query(({ ctx, input }) => searchDossiers(ctx.service, input)),
  get: staffProcedure.input(DossierIdInput).query(({ ctx, input }) => getDossier(ctx.service, input)),
  /** A mutation, since each look is written down. */
  reveal: staffProcedure.input(RevealPartiesInput).mutation(({ ctx, input }) => revealParties(ctx.service, input)),
  recipients: staffProcedure.query(({ ctx }) => listRecipients(ctx.service)),
  handOver: staffProcedure
    .input(HandOverDossierInput)
    .mutation(({ ctx, input }) => handOverDossier(ctx.service, input)),
  recordResult: staffProcedure.input(RecordResultInput).mutation(({ ctx, input }) => recordResult(ctx.service, input)),
  returnResult: staffProcedure.input(ReturnResultInput).mutation(({ ctx, input }) => returnResult(ctx.service, input)),
  end: staffProcedure.input(EndDossierInput).mutation(({ ctx, input }) => endDossier(ctx.service, input)),
});
