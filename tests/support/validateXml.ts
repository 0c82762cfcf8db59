import { validateXML } from 'xmllint-wasm';

/** What is wrong with an XML document by a RELAX NG schema: empty where it is valid. */
export async function validateXml(xml: string, schema: string): Promise<string[]> {
  const { errors } = await validateXML({ xml, schema, extension: 'relaxng', maxMemoryPages: 65_536 });
  return errors.map(({ message }) => message);
}
