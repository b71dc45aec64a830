<?php
/** The site of the tests. What is secret on other sites is not here: it lives for a minute. */
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', getenv( 'NUTGRAF_DATABASE' ) );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
define( 'WP_HOME', getenv( 'NUTGRAF_SITE' ) );
define( 'WP_SITEURL', getenv( 'NUTGRAF_SITE' ) );
define( 'WP_DEBUG', true );
// Scripts say what is wrong with how they are used.
define( 'SCRIPT_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );
// No request to anywhere but the tests' own host of embeds.
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'WP_ACCESSIBLE_HOSTS', '127.0.0.1' );
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
// As on a network of sites: nobody may write HTML that is not filtered, not even an editor.
define( 'DISALLOW_UNFILTERED_HTML', true );
$table_prefix = 'wp_';
defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
