<?php
/**
 * Which stories there are, and where.
 *
 * @package Nutgraf
 */

defined( 'ABSPATH' ) || exit;

/**
 * The names in a folder. Uploads may be kept behind a stream wrapper, as in a storage elsewhere,
 * where patterns of files find nothing.
 *
 * @param string $folder The folder, ending with a slash.
 * @return string[]
 */
function nutgraf_names( $folder ) {
	$names = is_dir( $folder ) ? scandir( $folder ) : false;
	return is_array( $names ) ? array_values( array_diff( $names, array( '.', '..' ) ) ) : array();
}

/**
 * What stands before an ending in the names in a folder.
 *
 * @param string $folder The folder, ending with a slash.
 * @param string $ending The ending.
 * @return string[]
 */
function nutgraf_stems( $folder, $ending ) {
	$stems = array();
	foreach ( nutgraf_names( $folder ) as $name ) {
		if ( substr( $name, -strlen( $ending ) ) === $ending ) {
			$stems[] = substr( $name, 0, -strlen( $ending ) );
		}
	}
	return $stems;
}

/**
 * The builds of Nutgraf on this site, as folders with their addresses; each has embed.js, what it
 * loads and stories. One in the uploads comes first: it outlives an update of the plugin.
 *
 * @return array<string, string>
 */
function nutgraf_builds() {
	$uploads = wp_upload_dir( null, false ) + array( 'baseurl' => '' );
	$builds  = array(
		$uploads['basedir'] . '/nutgraf/'           => set_url_scheme( $uploads['baseurl'] . '/nutgraf/' ),
		plugin_dir_path( NUTGRAF_FILE ) . 'assets/' => plugins_url( 'assets/', NUTGRAF_FILE ),
	);
	$has     = function ( $path ) {
		return is_readable( $path . 'embed.js' );
	};
	return array_filter( $builds, $has, ARRAY_FILTER_USE_KEY );
}

/**
 * The folder of a story, or null. What names no file in a folder of stories finds none.
 *
 * @param string $slug The name of the story.
 * @return array{path: string, address: string, beside: bool}|null `beside`: beside the script.
 */
function nutgraf_story( $slug ) {
	if ( ! preg_match( '/^[a-z0-9-]+$/D', $slug ) ) {
		return null;
	}
	$builds = nutgraf_builds();
	foreach ( $builds as $path => $address ) {
		$folder = 'stories/' . $slug . '/';
		if ( is_dir( $path . $folder ) ) {
			return array(
				'path'    => $path . $folder,
				'address' => $address . $folder,
				'beside'  => reset( $builds ) === $address,
			);
		}
	}
	return null;
}

/**
 * The languages of a story: the one wished for, that of the site, English, then any.
 *
 * @param string $path   The folder of the story.
 * @param string $wished A language, or nothing.
 * @return string[] All of them, or only the one wished for; none if the story does not have it.
 */
function nutgraf_languages( $path, $wished = '' ) {
	$all = preg_grep( '/\A[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*\z/', nutgraf_stems( $path, '.version.json' ) );
	if ( '' !== $wished ) {
		return in_array( $wished, $all, true ) ? array( $wished ) : array();
	}
	$site  = strtok( get_locale(), '_' );
	$first = array_intersect( array( str_replace( '_', '-', get_locale() ), $site, 'en' ), $all );
	return array_values( array_unique( array_merge( $first, $all ) ) );
}

/**
 * The blocks of a story by their ids, with their titles; the whole story has the id ''.
 *
 * @param string $path The folder of the story.
 * @param string $lang The language.
 * @return array<string, string>
 */
function nutgraf_blocks( $path, $lang ) {
	$blocks = array();
	foreach ( nutgraf_stems( $path, '.fragment.html' ) as $stem ) {
		if ( ! preg_match( '/\A' . preg_quote( $lang, '/' ) . '(?:\.([a-z][a-z0-9-]{0,63}))?\z/u', $stem, $found ) ) {
			continue;
		}
		$block = isset( $found[1] ) ? $found[1] : '';
		$page  = $path . $stem . '.html';
		// What is still being copied, or was cut off, is not offered.
		if ( ! is_readable( $page ) || '' === nutgraf_snippet( $path, $lang, $block, 'full' ) ) {
			continue;
		}
		// The title stands at the beginning of a page.
		$head  = (string) file_get_contents( $page, false, null, 0, 4096 );
		$title = preg_match( '~<title>([^<]*)</title>~', $head, $named ) ? $named[1] : $block;

		$blocks[ $block ] = html_entity_decode( $title, ENT_QUOTES | ENT_HTML5, 'UTF-8' );
	}
	ksort( $blocks );
	return $blocks;
}

/**
 * All stories, as the editor offers them.
 *
 * @return array<int, array{slug: string, address: string, languages: array<int, array<string, mixed>>}>
 */
function nutgraf_stories() {
	$stories = array();
	foreach ( array_keys( nutgraf_builds() ) as $build ) {
		foreach ( nutgraf_names( $build . 'stories/' ) as $slug ) {
			$story = nutgraf_story( $slug );
			if ( null === $story || isset( $stories[ $slug ] ) ) {
				continue;
			}
			$languages = array();
			foreach ( nutgraf_languages( $story['path'] ) as $lang ) {
				$blocks = array();
				foreach ( nutgraf_blocks( $story['path'], $lang ) as $id => $title ) {
					$blocks[] = array(
						'id'     => (string) $id,
						'title'  => $title,
						'height' => nutgraf_height( $story['path'], $lang, (string) $id ),
					);
				}
				if ( $blocks ) {
					$languages[] = array(
						'tag'    => $lang,
						'blocks' => $blocks,
					);
				}
			}
			if ( $languages ) {
				$stories[ $slug ] = array(
					'slug'      => $slug,
					'address'   => $story['address'],
					'languages' => $languages,
				);
			}
		}
	}
	return array_values( $stories );
}
