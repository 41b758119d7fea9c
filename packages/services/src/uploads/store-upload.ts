import { createWriteStream, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";

import { DomainError } from "@motcua/domain/errors";
import { cleanText } from "@motcua/domain/vietnamese/clean-name";
import { v7 as uuidv7 } from "uuid";

import { requirePermission, type ServiceContext } from "../context/service-context.ts";
import { sweepUploads, type Upload, uploadFolder, uploadPath } from "./upload-folder.ts";

const MEGABYTE = 1_000_000;
const MOST_MEGABYTES = 100;
const LONGEST_NAME = 200;

/**
 * Keeps a file that somebody sends, as it comes in, until it is imported, for a day at most.
 * @throws {DomainError} FORBIDDEN, FILE_TOO_LARGE beyond 100 MB; nothing is kept then
 */
export async function storeUpload(
  ctx: ServiceContext,
  { fileName, bytes }: { readonly fileName: string; readonly bytes: AsyncIterable<Uint8Array> },
): Promise<Upload> {
  requirePermission(ctx, "import.run");
  mkdirSync(uploadFolder(ctx), { recursive: true, mode: 0o700 });
  sweepUploads(ctx);
  const id = uuidv7();
  const path = uploadPath(ctx, id);
  const name = cleanText(fileName).slice(0, LONGEST_NAME);
  let size = 0;
  const counted = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      size += chunk.length;
      const tooLarge = size > MOST_MEGABYTES * MEGABYTE;
      done(tooLarge ? new DomainError("FILE_TOO_LARGE", { limit: `${MOST_MEGABYTES} MB` }) : null, chunk);
    },
  });
  try {
    await pipeline(bytes, counted, createWriteStream(path, { mode: 0o600 }));
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
  writeFileSync(`${path}.json`, JSON.stringify({ fileName: name, size, actor: ctx.actor.id }), { mode: 0o600 });
  return { id, fileName: name, size };
}
