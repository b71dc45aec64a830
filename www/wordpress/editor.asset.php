<?php
/**
 * What the script of the editor stands on.
 *
 * @package Nutgraf
 */

return array(
	'dependencies' => array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element', 'wp-i18n' ),
	'version'      => '{version}',
);
