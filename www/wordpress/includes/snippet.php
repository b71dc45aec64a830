<?php
/**
 * What the build wrote to be pasted: the text of an explainer and the height that it needs.
 *
 * @package Nutgraf
 */

defined( 'ABSPATH' ) || exit;

/** What stands in a snippet for the address of the story. */
const NUTGRAF_PLACEHOLDER = '~https://YOUR-HOST\.example/nutgraf/stories/[a-z0-9-]+/~';

/**
 * A snippet, or '' where there is none.
 *
 * @param string $path  The folder of the story.
 * @param string $lang  The language, one of the story's.
 * @param string $block The id of a block, or nothing.
 * @param string $size  `full` or `iframe`.
 * @return string
 */
function nutgraf_snippet( $path, $lang, $block, $size ) {
	if ( '' !== $block && ! preg_match( '~\A[a-z][a-z0-9-]{0,63}\z~', $block ) ) {
		return '';
	}
	$file = $path . 'snippets/' . $lang . ( '' === $block ? '' : '.' . $block ) . '.' . $size . '.txt';
	return is_readable( $file ) ? (string) file_get_contents( $file ) : '';
}

/**
 * The text and the style of the embed in a snippet.
 *
 * @param array  $story The folder of the story.
 * @param string $lang  The language.
 * @param string $block The id of a block, or nothing.
 * @return array{text: string, style: string}|null
 */
function nutgraf_plain( $story, $lang, $block ) {
	$snippet = nutgraf_snippet( $story['path'], $lang, $block, 'full' );
	$start   = strpos( $snippet, '<div data-nutgraf' );
	$inside  = false === $start ? false : strpos( $snippet, '>', $start );
	$script  = strrpos( $snippet, '<script' );
	if ( false === $inside || false === $script ) {
		return null;
	}
	$tag  = substr( $snippet, $start, $inside - $start );
	$text = substr( $snippet, $inside + 1, $script - $inside - 1 );
	// Where the height is known, the element stands in others.
	for ( $ends = 1 + substr_count( $snippet, '<div', 0, $start ); $ends > 0; $ends-- ) {
		$text = substr( $text, 0, (int) strrpos( $text, '</div>' ) );
	}
	$here = function () use ( $story ) {
		return esc_url( $story['address'] );
	};
	return array(
		'text'  => trim( preg_replace_callback( NUTGRAF_PLACEHOLDER, $here, $text ) ),
		'style' => preg_match( '/ style="([^"]*)"/', $tag, $style ) ? html_entity_decode( $style[1], ENT_QUOTES ) : '',
	);
}

/**
 * The height of a frame at every width, as CSS has it.
 *
 * @param string $path  The folder of the story.
 * @param string $lang  The language.
 * @param string $block The id of a block, or nothing.
 * @return string
 */
function nutgraf_height( $path, $lang, $block ) {
	$snippet = nutgraf_snippet( $path, $lang, $block, 'iframe' );
	return preg_match( '/[;"]height:([^;"]+)/', $snippet, $found ) ? $found[1] : '900px';
}
