<?php
/**
 * Where the files are: said in the head, since what optimizes a site may move or join its scripts.
 *
 * @package Nutgraf
 */

defined( 'ABSPATH' ) || exit;

/**
 * The folder with embed.js that pages of this site load, as an address; '' where there is none.
 *
 * @return string
 */
function nutgraf_base() {
	$builds = nutgraf_builds();
	return $builds ? reset( $builds ) : '';
}

/**
 * Says it to the loader.
 */
function nutgraf_print_base() {
	$base = nutgraf_base();
	if ( '' !== $base ) {
		printf( '<meta name="nutgraf-base" content="%s">' . "\n", esc_url( $base ) );
	}
}

/**
 * The origin of an address, or ''.
 *
 * @param string $address An address.
 * @return string
 */
function nutgraf_origin( $address ) {
	$parts = wp_parse_url( $address );
	if ( ! is_array( $parts ) || empty( $parts['scheme'] ) || empty( $parts['host'] ) ) {
		return '';
	}
	return $parts['scheme'] . '://' . $parts['host'] . ( empty( $parts['port'] ) ? '' : ':' . $parts['port'] );
}

/**
 * The origins of stories that are not beside the loader: it reads none from elsewhere unless the
 * script says so.
 *
 * @return string[]
 */
function nutgraf_other_origins() {
	$origins = array_unique( array_map( 'nutgraf_origin', array_values( nutgraf_builds() ) ) );
	return array_values( array_diff( $origins, array( nutgraf_origin( nutgraf_base() ), '' ) ) );
}
