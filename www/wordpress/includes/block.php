<?php
/**
 * The block. A post keeps only its choices, so nobody's rights can take anything from it.
 *
 * @package Nutgraf
 */

defined( 'ABSPATH' ) || exit;

/**
 * Registers the block.
 */
function nutgraf_register_block() {
	register_block_type( plugin_dir_path( NUTGRAF_FILE ), array( 'render_callback' => 'nutgraf_render_block' ) );
	wp_set_script_translations( 'nutgraf-story-editor-script', 'nutgraf' );
}

/**
 * The block in an article.
 *
 * @param array<string, mixed> $given The choices.
 * @return string
 */
function nutgraf_render_block( $given ) {
	return nutgraf_embed(
		$given,
		function ( $style ) {
			return get_block_wrapper_attributes( array( 'style' => $style ) );
		}
	);
}

/**
 * Tells the editor which stories there are.
 */
function nutgraf_tell_editor() {
	$stories = wp_json_encode( nutgraf_stories(), JSON_HEX_TAG | JSON_HEX_AMP );
	wp_add_inline_script( 'nutgraf-story-editor-script', 'window.nutgrafStories = ' . $stories . ';', 'before' );
}
