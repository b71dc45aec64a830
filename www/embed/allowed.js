/*
 * What our views write, by the names that parsers give: a test compares it with all fragments.
 */

export const ELEMENTS = /^([abgip]|button|canvas|caption|circle|d[dlt]|defs|details|div|fieldset|footer|h[2-5]|header|input|label|legend|li|line|[ou]l|optgroup|option|path|pattern|rect|section|select|span|strong|summary|svg|t([dhr]|span)|table|tbody|text|tfoot|thead|use|wbr)$/;

export const ATTRIBUTES = /^((aria|data)-.*|[cd]?[xy]|[xy][12]|[dr]|autocomplete|checked|class|colspan|height|hidden|id|label|lang|max|min|name|part|patternUnits|preserveAspectRatio|rel|role|scope|selected|step|stroke-(linecap|width)|tabindex|target|text-anchor|type|value|viewBox|width)$/;
