<?php
/**
 * Which stories there are, and where.
 *
 * @package Nutgraf
 */

defined( 'ABSPATH' ) || exit;

/**
 * The builds of Nutgraf on this site, as folders with their addresses; each has embed.js, what it
 * loads and stories. One in the uploads comes first: it outlives an update of the plugin.
 *
 * @return array<string, string>
 */
function nutgraf_builds() {
	$uploads = wp_upload_dir( null, false );
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
	$all = array();
	foreach ( (array) glob( $path . '*.version.json' ) as $file ) {
		$all[] = basename( $file, '.version.json' );
	}
	if ( '' !== $wished ) {
		return array_values( array_intersect( $all, array( $wished ) ) );
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
	foreach ( (array) glob( $path . $lang . '*.fragment.html' ) as $file ) {
		$stem = basename( $file, '.fragment.html' );
		$page = $path . $stem . '.html';
		if ( ! preg_match( '/^' . preg_quote( $lang, '/' ) . '(?:\.(.+))?$/D', $stem, $found ) || ! is_readable( $page ) ) {
			continue;
		}
		$block = isset( $found[1] ) ? $found[1] : '';
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
		foreach ( (array) glob( $build . 'stories/*', GLOB_ONLYDIR ) as $folder ) {
			$slug  = basename( $folder );
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
				$languages[] = array(
					'tag'    => $lang,
					'blocks' => $blocks,
				);
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
