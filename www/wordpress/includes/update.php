<?php
/**
 * An update of the plugin, while caches still hold what the version before has written.
 *
 * @package Nutgraf
 */

defined( 'ABSPATH' ) || exit;

/** Files whose names change with what is in them: nothing else may stand at such a name. */
const NUTGRAF_KEPT = '~-[0-9a-f]{16}(?=\.(?:js|wasm|story|fragment\.html)\z)~';

/** How many earlier versions are kept of each file. */
const NUTGRAF_MOST = 20;

/**
 * Takes over into the new version what an older loader or fragment still asks for: WordPress
 * removes the folder of the plugin with all that is in it.
 *
 * @param string|WP_Error $source The folder of the new version.
 * @return string|WP_Error
 */
function nutgraf_keep_files( $source ) {
	global $wp_filesystem;
	if ( ! is_string( $source ) || ! $wp_filesystem || ! $wp_filesystem->is_file( trailingslashit( $source ) . 'nutgraf.php' ) ) {
		return $source;
	}
	$here = plugin_dir_path( NUTGRAF_FILE ) . 'assets/';
	$kept = array();
	foreach ( nutgraf_kept( $here, '' ) as $path ) {
		$kept[ $path ] = (int) filemtime( $here . $path );
	}
	arsort( $kept );
	// A version may have several files that are called the same but for the digest.
	$kinds = array_count_values( preg_replace( NUTGRAF_KEPT, '', nutgraf_kept( trailingslashit( $source ) . 'assets/', '' ) ) );
	$seen  = array();
	foreach ( $kept as $path => $time ) {
		$kind          = preg_replace( NUTGRAF_KEPT, '', $path );
		$seen[ $kind ] = 1 + ( $seen[ $kind ] ?? 0 );
		if ( $seen[ $kind ] > NUTGRAF_MOST * ( $kinds[ $kind ] ?? 1 ) ) {
			continue;
		}
		$to = trailingslashit( $source ) . 'assets/' . $path;
		if ( $wp_filesystem->is_dir( dirname( $to ) ) && ! $wp_filesystem->exists( $to ) ) {
			$wp_filesystem->put_contents( $to, file_get_contents( $here . $path ) );
			// By their age the oldest are left behind when there are too many.
			$wp_filesystem->touch( $to, $time );
		}
	}
	return $source;
}

/**
 * The files that are kept, by their paths below a folder.
 *
 * @param string $root   The folder.
 * @param string $folder A folder in it, ending with a slash, or ''.
 * @return string[]
 */
function nutgraf_kept( $root, $folder ) {
	$found = array();
	foreach ( nutgraf_names( $root . $folder ) as $name ) {
		if ( is_dir( $root . $folder . $name ) ) {
			$found = array_merge( $found, nutgraf_kept( $root, $folder . $name . '/' ) );
		} elseif ( preg_match( NUTGRAF_KEPT, $name ) ) {
			$found[] = $folder . $name;
		}
	}
	return $found;
}
