<?php
/**
 * Plugin Name:       Nutgraf
 * Description:       Adds interactive explainers to articles with a block, a shortcode or links to your Nutgraf host. All files come from your own site.
 * Version:           {version}
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           MIT OR Apache-2.0
 * Text Domain:       nutgraf
 *
 * @package Nutgraf
 */

defined( 'ABSPATH' ) || exit;

define( 'NUTGRAF_VERSION', '{version}' );
define( 'NUTGRAF_FILE', __FILE__ );

require_once __DIR__ . '/includes/stories.php';
require_once __DIR__ . '/includes/snippet.php';
require_once __DIR__ . '/includes/base.php';
require_once __DIR__ . '/includes/embed.php';
require_once __DIR__ . '/includes/block.php';
require_once __DIR__ . '/includes/host.php';
require_once __DIR__ . '/includes/link.php';
require_once __DIR__ . '/includes/oembed.php';
require_once __DIR__ . '/includes/settings.php';
require_once __DIR__ . '/includes/update.php';

add_action( 'init', 'nutgraf_register_block' );
add_action( 'init', 'nutgraf_know_links' );
add_action( 'enqueue_block_editor_assets', 'nutgraf_tell_editor' );
add_action( 'wp_head', 'nutgraf_print_base', 1 );
add_action( 'admin_init', 'nutgraf_register_setting' );
add_filter( 'oembed_fetch_url', 'nutgraf_oembed_address', 10, 2 );
add_filter( 'oembed_dataparse', 'nutgraf_oembed_markup', 20, 3 );
add_filter( 'script_loader_tag', 'nutgraf_script_tag', 10, 2 );
add_filter( 'upgrader_source_selection', 'nutgraf_keep_files' );
add_shortcode( 'nutgraf', 'nutgraf_shortcode' );
