console.log('servers');
