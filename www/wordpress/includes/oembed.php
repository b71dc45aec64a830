<?php
/**
 * Links to pages of the newsroom's own Nutgraf host, pasted on a line of their own.
 *
 * @package Nutgraf
 */

defined( 'ABSPATH' ) || exit;

/**
 * The address of the folder with embed.js on that host, ending with a slash, or ''.
 *
 * @return string
 */
function nutgraf_host() {
	$host = (string) get_option( 'nutgraf_host', '' );
	return '' === $host ? '' : trailingslashit( $host );
}

/**
 * Lets WordPress trust the pages of that host.
 */
function nutgraf_add_provider() {
	$host = nutgraf_host();
	if ( '' !== $host ) {
		wp_oembed_add_provider( $host . 'stories/*', $host . 'oembed' );
	}
}

/**
 * The host answers with files: that of a page stands beside it.
 *
 * @param string $provider The address that WordPress would ask.
 * @param string $page     The address that was pasted.
 * @return string
 */
function nutgraf_oembed_address( $provider, $page ) {
	$host = nutgraf_host();
	$page = strtok( $page, '?#' );
	if ( '' === $host || 0 !== strpos( $page, $host . 'stories/' ) ) {
		return $provider;
	}
	return preg_replace( '/\.html$/', '.oembed.json', $page );
}
