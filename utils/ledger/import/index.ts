/** The door of imports: rows of files are staged, looked at, and merged at once. */
export { clearStagedRows, stageRows, takeStagedRows } from './stage-rows.ts';
export { importInto, previewImport } from './import-into.ts';
