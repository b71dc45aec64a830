<?php
/**
 * An explainer in an article: for the block and the shortcode alike.
 *
 * @package Nutgraf
 */

defined( 'ABSPATH' ) || exit;

/**
 * A box as wide as the column, also in a row or a stack, where a box whose height goes by its width
 * would have none: the grid asks for as much room as a very long line.
 */
const NUTGRAF_WIDE   = 'display:grid;grid-template-columns:minmax(0,3000px)';
const NUTGRAF_COLUMN = 'grid-column:1/-1;container-type:inline-size';

/**
 * What an author may choose, with what holds without a choice.
 *
 * @return array<string, string>
 */
function nutgraf_defaults() {
	return array(
		'story' => '',
		'block' => '',
		'lang'  => '',
		'theme' => '',
		'live'  => 'visible',
	);
}

/**
 * The attributes as they may stand in a page: what is no choice is as if it were not there.
 *
 * @param array<string, mixed> $given From the block or the shortcode.
 * @return array<string, string>
 */
function nutgraf_attributes( $given ) {
	$chosen = array();
	foreach ( nutgraf_defaults() as $name => $default ) {
		$value           = isset( $given[ $name ] ) && is_scalar( $given[ $name ] ) ? (string) $given[ $name ] : '';
		$chosen[ $name ] = '' === $value ? $default : sanitize_text_field( $value );
	}
	if ( ! in_array( $chosen['theme'], array( 'light', 'dark' ), true ) ) {
		$chosen['theme'] = '';
	}
	if ( ! in_array( $chosen['live'], array( 'touch', 'never' ), true ) ) {
		$chosen['live'] = 'visible';
	}
	return $chosen;
}

/**
 * The explainer as HTML: its text in full, which the script replaces where it runs.
 *
 * @param array<string, mixed> $given   From the block or the shortcode.
 * @param callable             $wrapper Makes the attributes of the outer element from a style.
 * @return string
 */
function nutgraf_embed( $given, $wrapper ) {
	$chosen = nutgraf_attributes( $given );
	$story  = nutgraf_story( $chosen['story'] );
	if ( null === $story ) {
		/* translators: %s: the name of a story. */
		return nutgraf_notice( sprintf( __( 'There is no story “%s”. Copy a build that includes it to wp-content/uploads/nutgraf/.', 'nutgraf' ), $chosen['story'] ) );
	}
	$languages = nutgraf_languages( $story['path'], $chosen['lang'] );
	if ( ! $languages ) {
		/* translators: 1: the name of a story, 2: a language. */
		return nutgraf_notice( sprintf( __( 'The story “%1$s” is not available in the language “%2$s”.', 'nutgraf' ), $chosen['story'], $chosen['lang'] ) );
	}
	$chosen['lang'] = $languages[0];
	$plain          = nutgraf_plain( $story, $chosen['lang'], $chosen['block'] );
	if ( null === $plain ) {
		$blocks = array_filter( array_map( 'strval', array_keys( nutgraf_blocks( $story['path'], $chosen['lang'] ) ) ), 'strlen' );
		if ( ! $blocks ) {
			/* translators: %s: the name of a story. */
			return nutgraf_notice( sprintf( __( 'Some files of the story “%s” are missing. Copy the whole build folder again.', 'nutgraf' ), $chosen['story'] ) );
		}
		/* translators: 1: the name of a story, 2: the id of a block, 3: a list of ids. */
		return nutgraf_notice( sprintf( __( 'The story “%1$s” has no block “%2$s”. Its blocks are %3$s.', 'nutgraf' ), $chosen['story'], $chosen['block'], implode( ', ', $blocks ) ) );
	}
	if ( nutgraf_runs_no_script() ) {
		// When it is laid out is a matter of pages, and so is the room for what comes.
		return '<div>' . preg_replace( '~<div data-room[^>]*></div>| style="grid-area[^"]*"~', '', $plain['text'] ) . '</div>';
	}
	nutgraf_enqueue();
	return sprintf(
		'<div %s><div style="%s"><div data-nutgraf="" %s>%s</div></div></div>',
		$wrapper( NUTGRAF_WIDE ),
		NUTGRAF_COLUMN,
		nutgraf_data( $chosen, $story, $plain['style'] ),
		$plain['text']
	);
}

/**
 * Whether this is read where scripts never run: a feed, or an AMP page.
 *
 * @return bool
 */
function nutgraf_runs_no_script() {
	return is_feed() || ( function_exists( 'amp_is_request' ) && amp_is_request() );
}

/**
 * The attributes that the script reads.
 *
 * @param array<string, string> $chosen What the author has chosen.
 * @param array                 $story  The folder of the story.
 * @param string                $style  Holds the room that the explainer will need.
 * @return string
 */
function nutgraf_data( $chosen, $story, $style ) {
	// A name stands for a folder beside the script.
	$chosen['story'] = $story['beside'] ? $chosen['story'] : esc_url_raw( $story['address'] );
	$chosen['live']  = 'visible' === $chosen['live'] ? '' : $chosen['live'];
	$written         = array();
	foreach ( $chosen as $name => $value ) {
		if ( '' !== $value ) {
			$written[] = sprintf( 'data-%s="%s"', $name, esc_attr( $value ) );
		}
	}
	$written[] = sprintf( 'style="%s"', esc_attr( $style ) );
	return implode( ' ', $written );
}

/**
 * What is wrong, for those who can mend it; readers see nothing.
 *
 * @param string $message What is wrong and what to do.
 * @return string
 */
function nutgraf_notice( $message ) {
	return current_user_can( 'edit_posts' ) && ! is_feed() ? '<p class="nutgraf-notice">Nutgraf: ' . esc_html( $message ) . '</p>' : '';
}

/**
 * The script, once on a page however many explainers it has.
 */
function nutgraf_enqueue() {
	$builds = nutgraf_builds();
	$how    = array(
		'in_footer' => true,
		'strategy'  => 'async',
	);
	wp_enqueue_script( 'nutgraf', reset( $builds ) . 'embed.js', array(), (string) filemtime( key( $builds ) . 'embed.js' ), $how );
}

/**
 * What WordPress cannot be asked to write: before 6.3 that the script waits for nothing, and which
 * other origins have stories.
 *
 * @param string $tag    The script element.
 * @param string $handle The name of the script.
 * @return string
 */
function nutgraf_script_tag( $tag, $handle ) {
	if ( 'nutgraf' !== $handle ) {
		return $tag;
	}
	$more    = strpos( $tag, ' async' ) ? '' : ' async';
	$origins = nutgraf_other_origins();
	if ( $origins ) {
		$more .= sprintf( ' data-origins="%s"', esc_attr( implode( ' ', $origins ) ) );
	}
	return str_replace( ' src=', $more . ' src=', $tag );
}

/**
 * [nutgraf story="cartels" block="seizures" lang="en" theme="dark" live="touch" align="wide"]
 *
 * @param array<string, string>|string $given The attributes as written.
 * @return string
 */
function nutgraf_shortcode( $given ) {
	$given = shortcode_atts( nutgraf_defaults() + array( 'align' => '' ), $given, 'nutgraf' );
	$align = in_array( $given['align'], array( 'wide', 'full' ), true ) ? ' align' . $given['align'] : '';
	return nutgraf_embed(
		$given,
		function ( $style ) use ( $align ) {
			return sprintf( 'class="wp-block-nutgraf-story%s" style="%s"', $align, esc_attr( $style ) );
		}
	);
}
