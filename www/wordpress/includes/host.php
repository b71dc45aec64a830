<?php
/**
 * The newsroom's own Nutgraf host, where the stories are if they are not on this site.
 *
 * @package Nutgraf
 */

defined( 'ABSPATH' ) || exit;

/** Hosts that no one stands on the way to. */
const NUTGRAF_NEAR = array( 'localhost', '127.0.0.1', '[::1]' );

/**
 * The address of a folder, ending with a slash, or '' for what is none, or could be changed on its
 * way: whoever answers for it puts frames into articles.
 *
 * @param mixed $given What was typed, or kept.
 * @return string
 */
function nutgraf_checked_host( $given ) {
	$given = is_string( $given ) ? trim( $given ) : '';
	$parts = wp_parse_url( $given );
	if ( ! is_array( $parts ) || empty( $parts['host'] ) || empty( $parts['scheme'] ) ) {
		return '';
	}
	$safe = 'https' === $parts['scheme'] || ( 'http' === $parts['scheme'] && in_array( $parts['host'], NUTGRAF_NEAR, true ) );
	$more = array_diff_key( $parts, array_flip( array( 'scheme', 'host', 'port', 'path' ) ) );
	if ( ! $safe || $more || preg_match( '~[\s*?#@%\\\\]|/\.{1,2}(?:/|\z)~', $given ) ) {
		return '';
	}
	$given = trailingslashit( $given );
	return esc_url_raw( $given, array( 'https', 'http' ) ) === $given ? $given : '';
}

/**
 * The address of the folder with embed.js on that host, ending with a slash, or ''.
 *
 * @return string
 */
function nutgraf_host() {
	// Asked again: an older version of this plugin took more, and options are written elsewhere too.
	return nutgraf_checked_host( get_option( 'nutgraf_host', '' ) );
}
