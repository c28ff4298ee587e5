document.querySelector('#app')?.append('So Kỳ');
